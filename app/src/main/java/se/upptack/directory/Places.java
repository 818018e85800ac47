package se.upptack.directory;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.Language;

/** The places to choose among: every county with every municipality, in Swedish alphabetical order. */
@Component
public class Places {

    /** A county to choose, with its municipalities. */
    public record County(String code, String name, List<Municipality> municipalities) {}

    /** A municipality to choose. */
    public record Municipality(String code, String name) {}

    private final RegisterBook registers;

    Places(RegisterBook registers) {
        this.registers = registers;
    }

    public List<County> all() {
        var swedish = Collator.getInstance(Language.SV.locale());
        var byCounty = registers.current().rows("municipalities").stream().collect(Collectors.groupingBy(row -> row.text("lan_code")));
        return registers.current().counties().entrySet().stream()
                .map(county -> new County(county.getKey(), county.getValue(), byCounty.getOrDefault(county.getKey(), List.of()).stream()
                        .map(row -> new Municipality(row.key(), row.text("name")))
                        .sorted(Comparator.comparing(Municipality::name, swedish::compare))
                        .toList()))
                .sorted(Comparator.comparing(County::name, swedish::compare))
                .toList();
    }

    /** The name of a municipality or a county, or the code itself when there is no such place. */
    static String name(String code, RegisterSnapshot registers) {
        return code.length() == 2
                ? registers.counties().getOrDefault(code, code)
                : registers.find("municipalities", code).map(row -> row.text("name")).orElse(code);
    }

    public Optional<Place> of(String code) {
        return Place.of(code, registers.current());
    }

    /** The county to begin with for someone at work: that of the own units, when they all lie in one. Says nothing about the person met. */
    public Optional<Place> near(Actor actor) {
        RegisterSnapshot current = registers.current();
        var counties = actor.units().stream()
                .flatMap(unit -> current.find("units", unit).stream())
                .flatMap((Row unit) -> unit.find("county").stream())
                .distinct()
                .toList();
        return counties.size() == 1 ? Place.of(counties.getFirst(), current) : Optional.empty();
    }
}
