/**
 * Finds out which SQL of the application a test run executed. {@link upptack.statements.Watch} is a Java agent of the test processes; it marks each
 * {@link upptack.statements.Place} of SQL and the driver's own way to the server, {@link upptack.statements.Seen} keeps what the server executed
 * without an error, and {@link upptack.statements.Report} tells what it never did. Nothing of this ships with the application. ADR 0011.
 */
package upptack.statements;
