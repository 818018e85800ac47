package se.upptack.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide and the declarations say the same. */
class PackFormatTest {

    @Test
    void theGuideListsTheFilesAndColumnsThatAreDeclared() throws IOException {
        var told = new LinkedHashMap<String, List<String>>();
        var rows = Pattern.compile("^\\| (\\S+)\\.csv \\| ([^|]+?) \\|$", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("../docs/guide/pack-format.md")));
        while (rows.find()) {
            var columns = new ArrayList<String>();
            for (var column : rows.group(2).replaceAll("( with | ?\\().*", "").split(",")) {
                columns.add(column.strip());
            }
            told.put(rows.group(1), columns);
        }
        var declared = new LinkedHashMap<String, List<String>>();
        for (var register : Registers.all()) {
            declared.put(register.id(), register.columns().stream().map(column -> column.name() + (column.required() ? "" : "?")).toList());
        }
        assertThat(told).isEqualTo(declared);
    }

    @Test
    void everyRegisterIsNamedByItsKeyAndLeadsToItsOwner() {
        for (var register : Registers.all()) {
            assertThat(register.key()).allMatch(register::has);
            if (register.owner() != null && !register.id().equals("organisations")) {
                assertThat(register.column(register.owner()).map(Column::type)).get().isInstanceOf(Column.Type.Reference.class);
            }
        }
    }

    @Test
    void aCompositeKeyCanStandInAnAddress() {
        var aliases = Registers.get("aliases");
        assertThat(aliases.keyOf(Map.of("register", "units", "entry", "quay", "alias", "Kaj/brygga 50%"))).isEqualTo("units~quay~Kaj_brygga 50_");
    }
}
