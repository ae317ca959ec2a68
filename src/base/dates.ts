/** The one door to date-fns: what we take of it. */
export { addDays, addMonths, differenceInCalendarDays, format, isValid, parseISO } from 'date-fns';
