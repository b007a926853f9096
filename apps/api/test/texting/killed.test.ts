/*
 * One after the other: each of them wants the machine for itself, and two at once starve a small one until units of
 * work are too late.
 */
import './killed-broadcast.js';
import './killed-at-the-end.js';
import './killed-reports.js';
