/** The one door to date-fns: what we take of it. */
export { format, isValid, parseISO } from 'date-fns';
