package se.upptack.access;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door into the figure book, which holds no person: a transaction bound to the agency whose figures the actor may read, or to all of
 * them for the coordinators between agencies. Reading figures leaves no trail row because there is no one to have read about.
 */
@Component
public class FigureBook {

    /** The scope of those who see every agency's figures. */
    public static final String ALL = "*";

    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    FigureBook(PlatformTransactionManager manager, JdbcClient jdbc) {
        this.transactions = new TransactionTemplate(manager);
        this.jdbc = jdbc;
    }

    /** Whose figures an actor may read: an agency, or {@link #ALL}. */
    public static String scope(Actor actor) {
        return actor.is(Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST) ? ALL : actor.agency();
    }

    public <T> T read(Actor actor, Supplier<T> work) {
        return read(scope(actor), work);
    }

    /** Reads what concerns all agencies alike, for the keeping of the sums. */
    public <T> T readAll(Supplier<T> work) {
        return read(ALL, work);
    }

    private <T> T read(String scope, Supplier<T> work) {
        return transactions.execute(status -> {
            jdbc.sql("select set_config('upptack.figures', ?, true)").param(scope).query(String.class).single();
            return work.get();
        });
    }

    /** A transaction that keeps the sums of one agency: it may read and move its figures, and nothing else of it. */
    public <T> T keep(String agency, Supplier<T> work) {
        return transactions.execute(status -> {
            jdbc.sql("select set_config('upptack.figures', ?, true), set_config('upptack.keeper', ?, true)").params(agency, agency).query().singleRow();
            return work.get();
        });
    }
}
