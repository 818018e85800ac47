package se.upptack.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.FormError;

/** Puts the page of networks together. */
final class Networks {

    private final RegisterSnapshot registers;
    private final Words words;
    private final LocalDate day;

    Networks(Words words, LocalDate day) {
        this.registers = words.registers();
        this.words = words;
        this.day = day;
    }

    /** @param reader the organisation of the reader, whose county is shown unless another network is chosen */
    NetworkPage page(String on, String chosen, String reader, List<FormError> errors) {
        var home = registers.find("organisations", reader).map(row -> row.text("county")).orElse("");
        var agencies = agencies();
        var years = years();
        var candidates = registers.rows("networks").stream()
                .filter(network -> !network.text("convenor").isEmpty() && members(network.key(), day).size() > 1)
                .toList();
        var network = candidates.stream().map(Row::key).filter(chosen::equals).findFirst()
                .or(() -> candidates.stream().filter(row -> row.text("level").equals("county") && row.text("county").equals(home)).map(Row::key).findFirst())
                .or(() -> candidates.stream().filter(row -> row.text("level").equals("county")).map(Row::key).findFirst())
                .orElse("");
        var members = network.isEmpty() ? List.<NetworkPage.Member>of() : declarations(network);
        return new NetworkPage(
                on, day,
                agencies.stream().map(agency -> coverage(agency, years)).toList(),
                registers.counties().entrySet().stream()
                        .map(county -> new NetworkPage.CountyLine(county.getValue(), agencies.stream().map(agency -> cell(agency, county.getKey())).toList()))
                        .toList(),
                years,
                candidates.stream().map(row -> new Choice(row.key(), row.text("name", words.language()))).sorted(words.by(Choice::name)).toList(),
                network,
                members,
                (int) members.stream().filter(member -> member.declaration() != null).count(),
                registers.rows("networks").stream().filter(row -> row.inForce(day)).map(this::network).toList(),
                errors);
    }

    /** The state agencies that are or have been in the network of some county. */
    private List<String> agencies() {
        return countyMemberships()
                .map(row -> row.text("organisation"))
                .distinct()
                .filter(id -> registers.find("organisations", id).filter(row -> row.text("kind").equals("state-agency")).isPresent())
                .toList();
    }

    private java.util.stream.Stream<Row> countyMemberships() {
        return registers.rows("network-members").stream()
                .filter(row -> !row.text("county").isEmpty())
                .filter(row -> registers.find("networks", row.text("network")).filter(network -> network.text("level").equals("county")).isPresent());
    }

    private List<Row> memberships(String agency, LocalDate on) {
        return countyMemberships().filter(row -> row.text("organisation").equals(agency) && row.inForce(on)).toList();
    }

    private NetworkPage.Coverage coverage(String agency, List<Integer> years) {
        var covered = memberships(agency, day).stream().map(row -> row.text("county")).distinct().toList();
        return new NetworkPage.Coverage(
                agency, words.shortName(agency), covered.size(),
                years.stream().map(year -> (int) memberships(agency, LocalDate.of(year, 12, 31)).stream().map(row -> row.text("county")).distinct().count()).toList(),
                registers.counties().entrySet().stream()
                        .filter(county -> !covered.contains(county.getKey()))
                        .map(java.util.Map.Entry::getValue)
                        .toList());
    }

    private NetworkPage.Cell cell(String agency, String county) {
        return memberships(agency, day).stream()
                .filter(row -> row.text("county").equals(county))
                .findFirst()
                .map(row -> new NetworkPage.Cell(words.shortName(agency), true, Period.of(row)))
                .orElseGet(() -> new NetworkPage.Cell(words.shortName(agency), false, new Period(null, null, "")));
    }

    /** From the year of the first membership that is dated to the end of the assignment. */
    private List<Integer> years() {
        var first = countyMemberships().flatMap(row -> java.util.stream.Stream.ofNullable(row.date("valid_from"))).mapToInt(LocalDate::getYear).min();
        var last = registers.packs().stream().mapToInt(pack -> pack.validTo().getYear()).max();
        if (first.isEmpty()) {
            return List.of();
        }
        return IntStream.rangeClosed(first.getAsInt(), Math.max(first.getAsInt(), last.orElse(day.getYear()))).boxed().toList();
    }

    private List<Row> members(String network, LocalDate on) {
        return registers.rows("network-members").where("network", network).stream().filter(row -> row.inForce(on)).toList();
    }

    /** Every member with its declaration; the convenor needs none towards itself. */
    private List<NetworkPage.Member> declarations(String network) {
        var convenor = registers.find("networks", network).map(row -> row.text("convenor")).orElse("");
        var lines = new ArrayList<NetworkPage.Member>();
        for (var member : members(network, day).stream().map(row -> row.text("organisation")).distinct().toList()) {
            if (!member.equals(convenor)) {
                var declaration = registers.rows("agreements").where("network", network).stream()
                        .filter(row -> row.text("kind").equals("declaration-of-intent") && row.text("party").equals(member) && row.inForce(day))
                        .findFirst();
                lines.add(new NetworkPage.Member(member, words.organisation(member), declaration.map(Period::of).orElse(null),
                        declaration.map(row -> row.text("signed_by")).orElse("")));
            }
        }
        lines.sort(words.by(NetworkPage.Member::name));
        return lines;
    }

    private NetworkPage.Network network(Row row) {
        return new NetworkPage.Network(row.key(), row.text("name", words.language()), words.value("level", row.text("level")),
                words.organisation(row.text("convenor")), words.county(row.text("county")), row.text("meetings_per_year"),
                members(row.key(), day).size());
    }
}
