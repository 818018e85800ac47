package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What there is to take part in, for whom, and who is trained on any day. */
class TrainingTest {

    @Test
    @Requirement({"TRAIN-01", "TRAIN-05", "TRAIN-08", "TRAIN-10", "TRAIN-21", "TRAIN-28", "GOV-09", "GOV-10", "MUN-07"})
    void theCatalogueTellsWhatThereIsForWhomWithItsSources() {
        PlainUser user = PlainUser.of("fk-anna");
        String all = user.get("/training").body();
        assertThat(all).contains("Ökad upptäckt av våld", "#upptäckvåldet", "rollspel, grupparbete, reflektion", "Högnivåmöte mellan generaldirektörer",
                "Inspirationsdag för medarbetare i uppdraget", "Digital spridningskonferens", "januari 2021", "Servicehandläggare");
        String exchanges = user.get("/training?kind=exchange").body();
        assertThat(exchanges).contains("10 insatser", "2020: 5", "2021: 5", "Barnafrid", "Länsstyrelsernas nationella samordnare");
        assertThat(user.get("/training?kind=webinar").body()).contains("8 insatser", "Kriminalvården, Manscentrum");
        assertThat(user.get("/training?kind=awareness&organisation=kommun-mora").body()).contains("Mentorer i våldsprevention", "Omkring 100 elever");
        String awareness = user.get("/training/courses/mora-mentorer").body();
        assertThat(awareness).contains("Förebyggande arbete", "100");
        String family = user.get("/training/courses/mv-konsrelaterat").body();
        assertThat(family).contains("för utlandsmyndigheterna", "nästan 1 000", "cirka 350", "Detta mål har inte uppnåtts.", "rad 911", "Går fortfarande att gå");
        assertThat(user.get("/training/courses/fk-introduktion").body()).contains("En ordinarie utbildning där frågor om våld har lagts in");
        assertThat(user.get("/training/courses/euaa-gender").body()).contains("Under pandemin ställdes de flesta tillfällen in", "Redovisningen för 2020: hälften");
        assertThat(user.get("/training/courses/af-okad-upptackt").body()).contains("obligatorisk", "erbjuden", "mål");
        assertThat(user.get("/training/courses/ssc-okad-upptackt").body()).contains("25 november 2021");
        assertThat(user.get("/training/courses/there-is-none").status()).isEqualTo(404);
    }

    @Test
    @Requirement({"TRAIN-02", "TRAIN-03", "TRAIN-04", "TRAIN-07"})
    void whoIsTrainedIsComputedForAnyDayWithLeaversAndJoinersRightBesideTheVerdict() {
        PlainUser officer = PlainUser.of("fk-samordnare");
        String staff = "user_name,given_name,family_name,unit,role,from,to\n"
                + "t.ett@fk.example,Ett,Prov,fk-fv,Handläggare,2019-01-01,\n"
                + "t.tva@fk.example,Två,Prov,fk-fv,caseworker,2019-01-01,2019-11-30\n"
                + "t.tre@fk.example,Tre,Prov,fk-fv,specialist,2019-01-01,\n"
                + "t.fyra@fk.example,Fyra,Prov,fk-fv,manager,2020-02-01,\n"
                + "t.fem@fk.example,Fem,Prov,fk-fv,other,2019-01-01,\n";
        PlainUser.Answer twice = officer.postFile("/training/staff", "s.csv", staff + "t.ett@fk.example,Ett,Prov,fk-fv,caseworker,2020-01-01,\nx,,,no-such,caseworker,2019-01-01,\n");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.body()).contains("Rad 7:", "står redan på rad 2", "Rad 8:", "Enheten no-such finns inte hos er", "Inget lästes in");
        assertThat(officer.postFile("/training/staff", "s.csv", staff).body()).contains("5 rader inlästa, 5 personer.");
        PlainUser.Answer early = officer.postFile("/training/completions", "c.csv",
                "user_name,course,completed\nt.ett@fk.example,fk-vald,2018-05-01\nt.nobody@fk.example,fk-vald,2019-05-01\nt.ett@fk.example,no-course,2019-05-01\n");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("Rad 2:", "före personens första anställningsdag", "Rad 3:", "finns inte i medarbetarregistret", "Rad 4:", "no-course");
        String done = "user_name,course,completed\nt.ett@fk.example,fk-vald-webb,2019-10-01\nt.tva@fk.example,fk-vald,2019-06-01\nt.fyra@fk.example,fk-vald-distans,2020-03-01\n";
        assertThat(officer.postFile("/training/completions", "c.csv", done).body()).contains("3 rader inlästa, 3 nya.");
        assertThat(officer.postFile("/training/completions", "c.csv", done).body()).contains("3 rader inlästa, 0 nya.");
        // In June three belong to the group and one is trained; in December the second has left; in March a trained manager has joined.
        assertThat(coverage(officer, "fk-ae", "2019-06-30")).contains("1 av 3");
        assertThat(coverage(officer, "fk-ae", "2019-12-31")).contains("1 av 2", "50 %");
        String march = coverage(officer, "fk-ae", "2020-03-31");
        assertThat(march).contains("2 av 3", "Hälften senast i december 2019", "1 av 2, 50 %", "nått", "inte redovisat", "Tre Prov", "Specialist", "I den här takten")
                .doesNotContain("Fem Prov").doesNotContain("Ett Prov");
        // A manager sees her own units by themselves; whoever does not lead sees no names and no small groups; another agency nothing at all.
        assertThat(coverage(PlainUser.of("fk-chef-bf"), "fk-ae", "2020-03-31")).doesNotContain("2 av 3").doesNotContain("Tre Prov");
        assertThat(coverage(PlainUser.of("fk-anna"), "fk-ae", "2020-03-31")).doesNotContain("2 av 3").doesNotContain("Tre Prov");
        assertThat(coverage(PlainUser.of("mv-chef"), "fk-ae", "2020-03-31")).doesNotContain("2 av 3").contains("Hälften av boendepersonalen");
        assertThat(PlainUser.of("fk-anna").get("/training/staff").status()).isEqualTo(404);
    }

    private static String coverage(PlainUser user, String target, String day) {
        return user.get("/training/coverage?target=" + target + "&day=" + day).body();
    }
}
