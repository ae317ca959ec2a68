export function checkRooms(src: string): string[];
