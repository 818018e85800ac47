package se.upptack.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.upptack.pack.EditOutcome;
import se.upptack.pack.Editor;
import se.upptack.pack.Register;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterEdits;

/** Changes a rule for asking: the old one ends and the new one begins together, or neither does. */
@Component
class RuleChanges {

    private final RegisterEdits edits;
    private final RegisterBook book;
    private final TransactionTemplate transactions;

    RuleChanges(RegisterEdits edits, RegisterBook book, PlatformTransactionManager manager) {
        this.edits = edits;
        this.book = book;
        this.transactions = new TransactionTemplate(manager);
    }

    /**
     * Adds a rule and ends others the day before it begins.
     *
     * @param ended keys of the rules to end
     * @param why   the reason kept with the ended rules
     */
    EditOutcome replace(Editor editor, Register register, Map<String, String> cells, Collection<String> ended, LocalDate begins, String why) {
        var outcome = transactions.execute(status -> {
            for (var key : ended) {
                var row = book.current().find(register.id(), key);
                var end = row.isEmpty() ? new EditOutcome.NotYours()
                        : edits.end(editor, register, key, row.get().origin().revision(), begins.minusDays(1), why);
                if (!(end instanceof EditOutcome.Saved)) {
                    status.setRollbackOnly();
                    return end;
                }
            }
            var added = edits.add(editor, register, cells);
            if (!(added instanceof EditOutcome.Saved)) {
                status.setRollbackOnly();
            }
            return added;
        });
        return outcome == null ? new EditOutcome.NotYours() : outcome;
    }
}
