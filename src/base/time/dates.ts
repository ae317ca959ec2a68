/** The one door to date-fns: what we take of it. */
export { addDays, addMonths, format, isValid, parseISO } from 'date-fns';
