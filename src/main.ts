import { Plugin } from "obsidian"; export default class P extends Plugin {}
