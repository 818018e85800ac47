package se.upptack.activation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.upptack.access.Accounts;
import se.upptack.effort.Completions;
import se.upptack.pack.RegisterBook;

/**
 * What is in place for workers: what has been stated, and where a prerequisite names a course, that it has been completed (ASK-23). A completion
 * holds also against a statement that says otherwise.
 */
@Component
class WorkersInPlace {

    private final StatementRows rows;
    private final Completions completions;
    private final Accounts accounts;
    private final RegisterBook registers;

    WorkersInPlace(StatementRows rows, Completions completions, Accounts accounts, RegisterBook registers) {
        this.rows = rows;
        this.completions = completions;
        this.accounts = accounts;
        this.registers = registers;
    }

    /** Since when, by account and prerequisite, what is in place on the day. */
    Map<UUID, Map<String, LocalDate>> of(Collection<UUID> workers, Collection<String> prerequisites, LocalDate day) {
        var inPlace = new HashMap<>(rows.inPlaceForWorkers(workers, day));
        var courses = new LinkedHashMap<String, String>();
        var snapshot = registers.current();
        prerequisites.forEach(id -> snapshot.find("prerequisites", id).flatMap(row -> row.find("course")).ifPresent(course -> courses.put(id, course)));
        var lacking = workers.stream().filter(worker -> !inPlace.getOrDefault(worker, Map.of()).keySet().containsAll(courses.keySet())).toList();
        if (courses.isEmpty() || lacking.isEmpty()) {
            return inPlace;
        }
        var names = accounts.usernames(lacking);
        courses.forEach((prerequisite, course) -> {
            var since = completions.since(names.values(), course);
            names.forEach((worker, name) -> {
                var completed = since.get(name);
                if (completed != null && !completed.isAfter(day)) {
                    inPlace.computeIfAbsent(worker, one -> new HashMap<>()).putIfAbsent(prerequisite, completed);
                }
            });
        });
        return inPlace;
    }
}
