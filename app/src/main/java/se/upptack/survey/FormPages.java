package se.upptack.survey;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.platform.Ids;
import se.upptack.platform.Missing;

/** Surveys brought in from LimeSurvey, and compiled results that everyone who is signed in may read (SURV-14). */
@Controller
class FormPages {

    private static final int LARGEST = 5_000_000;

    private final FormRows forms;
    private final Ids ids;
    private final Rounds rounds;
    private final Results results;

    FormPages(FormRows forms, Ids ids, Rounds rounds, Results results) {
        this.forms = forms;
        this.ids = ids;
        this.rounds = rounds;
        this.results = results;
    }

    @GetMapping("/surveys/files")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View files(Visit visit) {
        return visit.show("survey/files.jte", SurveyPages.TITLE, files(visit, List.of()));
    }

    @PostMapping("/surveys/files")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View bring(Visit visit, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            return visit.showAgain("survey/files.jte", SurveyPages.TITLE, files(visit, List.of(new FilesPage.Fault(1, "survey.lss.file", ""))));
        }
        var id = ids.next();
        var read = Lss.read(file.getBytes(), id.toString());
        var definition = read.definition();
        if (definition == null) {
            return visit.showAgain("survey/files.jte", SurveyPages.TITLE,
                    files(visit, read.faults().stream().map(fault -> new FilesPage.Fault(fault.line(), fault.key(), fault.what())).toList()));
        }
        forms.add(visit.actor(), id, definition);
        return visit.see("/surveys/files", "survey.flash.brought", definition.questions().size());
    }

    private FilesPage files(Visit visit, List<FilesPage.Fault> faults) {
        return new FilesPage(forms.all(visit.actor()), faults);
    }

    /** Opens a round of a survey that was brought in, as it is, for four weeks. */
    @PostMapping("/surveys/files/{id}")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View open(Visit visit, @PathVariable UUID id) {
        var definition = forms.find(visit.actor(), id).orElseThrow(Missing::new);
        var round = rounds.open(visit.actor(), definition, definition.name().in(visit.language()), Round.Mode.valueOf(definition.mode().toUpperCase(Locale.ROOT)), null,
                rounds.today(), rounds.today().plusDays(28));
        return visit.see("/surveys/rounds/" + round, "survey.flash.opened");
    }

    /** Where the link to the other language leads. */
    @GetMapping("/surveys/files/{id}")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View opened(Visit visit, @PathVariable UUID id) {
        return visit.see("/surveys/files", null);
    }

    /** Publishes a round in compiled form: figures, and named texts only of questions about activities and good examples that were found relevant. */
    @PostMapping("/surveys/rounds/{id}/published")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View publish(Visit visit, @PathVariable UUID id) {
        var page = results.page(visit, id, "");
        var examples = page.texts().stream().filter(ResultPage.Texts::namesActor).flatMap(texts -> texts.said().stream().filter(said -> said.state().equals("relevant"))
                .map(said -> new CompiledPage.Example(texts.question(), said.by(), said.text()))).toList();
        var compiled = new CompiledPage(page.round().title(), visit.actor().organisation(), page.round().opens().toString(), page.answers(), page.invited(),
                ResultFile.of(page, visit).lines().stream().filter(line -> !line.count().isEmpty())
                        .map(line -> new CompiledPage.Line(line.question(), line.row(), line.answer(), line.count(), line.base(), line.share())).toList(), examples);
        if (forms.publish(visit.actor(), id, compiled)) {
            rounds.published(visit.actor(), id);
        }
        return visit.see("/surveys/published", "survey.flash.published");
    }

    @GetMapping("/surveys/rounds/{id}/published")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View published(Visit visit, @PathVariable UUID id) {
        return visit.see("/surveys/rounds/" + id, null);
    }

    @GetMapping("/surveys/published")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View published(Visit visit) {
        return visit.show("survey/published.jte", SurveyPages.TITLE, new PublishedPage(forms.published()));
    }
}
