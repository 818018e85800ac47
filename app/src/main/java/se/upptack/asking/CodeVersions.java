package se.upptack.asking;

import java.util.ArrayList;
import java.util.List;
import se.upptack.pack.RegisterSnapshot;

/** Which version of which code list a registration was made with, so that it can be read as it was meant after the lists have changed. */
final class CodeVersions {

    private CodeVersions() {}

    static List<String> of(RegisterSnapshot registers, Registration said) {
        var used = new ArrayList<String>();
        used.add("channel");
        used.add("presence");
        switch (said.outcome()) {
            case NOT_ASKED -> used.add("not-asked-reason");
            case DEFERRED -> used.add("deferral-reason");
            case DECLINED, DECLINED_PARTICIPATION -> used.add("decline-reason");
            case SELF_DISCLOSED -> used.add("disclosure-prompt");
            case ASKED_NO, ASKED_YES, INFORMED -> {}
        }
        if (!said.forms().isEmpty()) {
            used.add("violence-form");
        }
        if (!said.areas().isEmpty()) {
            used.add("violence-area");
            used.add("honour");
        }
        if (!said.vulnerability().isEmpty()) {
            used.add("vulnerability-ground");
            used.add("vulnerability-factor");
        }
        if (!said.relations().isEmpty()) {
            used.add("relation");
        }
        if (!said.tags().isEmpty()) {
            used.add("tag");
        }
        return used.stream()
                .flatMap(list -> registers.codes(list, said.occurred()).stream().map(version -> list + ":" + version.version()))
                .toList();
    }
}
