package se.upptack.effort;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.NavItem;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.trail.Action;

/** The staff register and completions, as files. Machines use SCIM and xAPI. */
@Controller("effortStaffPages")
class StaffPages {

    private static final Action VIEW = new Action("effort.staff");
    private static final int SHOWN = 1000;

    private final PersonBook book;
    private final Files files;
    private final StaffRows staff;
    private final Coverage coverage;
    private final Views views;

    StaffPages(PersonBook book, Files files, StaffRows staff, Coverage coverage, Views views) {
        this.book = book;
        this.files = files;
        this.staff = staff;
        this.coverage = coverage;
        this.views = views;
    }

    @Bean
    static NavItem staffMenu() {
        return NavItem.of(250, "/training/staff", "effort.tab.staff", Role.AGENCY_COORDINATOR, Role.ADMINISTRATOR);
    }

    @GetMapping("/training/staff")
    @Access({Role.AGENCY_COORDINATOR, Role.ADMINISTRATOR})
    View page(Visit visit) {
        return visit.show("effort/staff.jte", CoursePages.TITLE, model(visit, null, 0, List.of()));
    }

    @PostMapping("/training/staff")
    @Access({Role.AGENCY_COORDINATOR, Role.ADMINISTRATOR})
    View takeStaff(Visit visit, @RequestParam MultipartFile file) throws IOException {
        return told(visit, files.takeStaff(visit.actor(), file.getBytes()), "effort.staff.taken");
    }

    @PostMapping("/training/completions")
    @Access({Role.AGENCY_COORDINATOR, Role.ADMINISTRATOR})
    View takeCompletions(Visit visit, @RequestParam MultipartFile file) throws IOException {
        return told(visit, files.takeCompletions(visit.actor(), file.getBytes()), "effort.completions.taken");
    }

    private View told(Visit visit, Files.Outcome outcome, String key) {
        var wrong = outcome.wrong().stream().limit(SHOWN)
                .map(fault -> new EffortPage.Fault(fault.line(), visit.messages().text(visit.language(), fault.key(), fault.arguments().toArray()))).toList();
        return wrong.isEmpty()
                ? visit.show("effort/staff.jte", CoursePages.TITLE, model(visit, visit.messages().text(visit.language(), key, outcome.lines(), outcome.changed()), 0, wrong))
                : visit.showAgain("effort/staff.jte", CoursePages.TITLE,
                        model(visit, null, (int) outcome.wrong().stream().mapToInt(Sheet.Wrong::line).distinct().count(), wrong));
    }

    private EffortPage.StaffPage model(Visit visit, @Nullable String taken, int lines, List<EffortPage.Fault> faults) {
        return book.open(visit.actor(), VIEW, opened -> new EffortPage.StaffPage(
                staff.count(), coverage.in(visit.actor().agency()).employed(views.today()), faults, lines, taken, Files.STAFF, Files.COMPLETIONS));
    }
}
