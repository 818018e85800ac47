package se.upptack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the live catalogue of a database and finds every place where it departs from what keeps agencies and persons apart. */
final class SchemaConventions {

    /** Tables without persons that all agencies share, each with its reason. */
    static final Map<String, String> SHARED = Map.ofEntries(
            Map.entry("access.account", "staff accounts: signing in comes before any agency is known"),
            Map.entry("pack.loaded", "which packs were loaded: the same for all agencies"),
            Map.entry("pack.entry", "registers: open to all agencies"),
            Map.entry("content.version", "texts: shared between agencies, about no person"),
            Map.entry("content.decision", "who has approved which text"),
            Map.entry("library.tip", "tips on material: by staff, about no person, to the owner of a library"),
            Map.entry("library.tip_answer", "what became of tips"),
            Map.entry("info.reads", "how often open pages are read: sums, about nobody"),
            Map.entry("directory.service", "where support is: public knowledge about organisations, the same for all agencies"),
            Map.entry("figure.what", "what facts can say, in codes: the same for all agencies"),
            Map.entry("figure.tail", "up to where the figure book is folded: one row, about no agency"),
            Map.entry("directory.open_object", "objects of other directories as they gave them out: about organisations"),
            Map.entry("outside.delivery", "official statistics as delivered: about areas, never about persons"),
            Map.entry("outside.point", "official statistics as delivered: about areas, never about persons"),
            Map.entry("figure.rounding", "the secret by which figures are rounded: one row, about nobody"),
            Map.entry("publication.draft", "publications: sums, about nobody, for anyone to read"),
            Map.entry("publication.approval", "who approved which publication"),
            Map.entry("publication.withdrawal", "why a publication was withdrawn"),
            Map.entry("directory.gap", "support that is missing: a place and a need in a month, about nobody"),
            Map.entry("directory.advice", "that advice was sought in a month, about nobody"),
            Map.entry("directory.office_list", "whom an office turns to"),
            Map.entry("directory.campaign", "mapping of support in a county"),
            Map.entry("directory.campaign_step", "how far the mapping has come"),
            Map.entry("directory.change", "what has been said of the services: by staff, about organisations"),
            Map.entry("keyhole.pointer", "in whose book an opaque link is looked up: read before any agency is known, about no person"),
            Map.entry("survey.compiled", "results of surveys compiled for everyone: figures, and names of organisations only"),
            Map.entry("survey.link", "in whose book a survey link is looked up: fingerprints, read before any agency is known"),
            Map.entry("demo.practice", "what has been made for a demonstration: one row, about no agency and no person"),
            Map.entry("migration.flyway_schema_history", "kept by the migrations as the owner"));

    /** Tables of one agency each that have no key, with the reason. Everything else holds for them. */
    static final Map<String, String> WITHOUT_KEY = Map.of("figure.stated", "facts have no identity: equal facts add up");

    /** What the application may delete, with the reason. Everything else ends by a date or a new version. */
    static final Map<String, String> DELETABLE = Map.of("api.request", "answers are kept for as long as a request may come again",
            "effort.employment", "a period of employment that never began, or is written anew when it is corrected",
            "asking.request_key", "keys are kept for as long as a request may come again",
            "figure.stated", "facts are folded into sums and kept in the log of facts",
            "figure.week", "what the sums were is remembered for five weeks",
            "figure.saved_view", "a name for an address, about nobody: whoever gave it may take it away");

    private static final String APP = "upptack_app";
    private static final String OURS = "n.nspname not in ('information_schema') and n.nspname not like 'pg\\_%'";

    private final JdbcClient database;
    private final List<String> findings = new ArrayList<>();

    private SchemaConventions(JdbcClient database) {
        this.database = database;
    }

    /** What is wrong, one sentence each; empty when nothing is. */
    static List<String> findings(JdbcClient database) {
        SchemaConventions conventions = new SchemaConventions(database);
        conventions.tables();
        conventions.keys();
        conventions.columns();
        conventions.foreignKeys();
        conventions.viewsAndFunctions();
        conventions.rights();
        conventions.role();
        return conventions.findings;
    }

    private void rows(String sql, String sentence) {
        database.sql(sql).query((row, number) -> {
            List<Object> values = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(row.getString(i));
            }
            return String.format(sentence, values.toArray());
        }).list().forEach(findings::add);
    }

    private static String except(String expression, Map<String, String> tables) {
        return expression + " <> all (array[" + String.join(",", tables.keySet().stream().sorted().map(name -> "'" + name + "'").toList()) + "]::text[])";
    }

    private void tables() {
        String where = " from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and " + OURS
                + " and " + except("n.nspname || '.' || c.relname", SHARED);
        rows("select n.nspname || '.' || c.relname" + where + " and not c.relrowsecurity", "%s: row-level security is not enabled");
        rows("select n.nspname || '.' || c.relname" + where + " and not c.relforcerowsecurity", "%s: row-level security is not forced on the owner");
        rows("select n.nspname || '.' || c.relname" + where + " and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency'"
                + " and a.attnotnull and a.atttypid = 'text'::regtype)", "%s: has no column agency text not null");
        // For each right of the application there is a policy, and each policy asks who the transaction works for.
        rows("select n.nspname || '.' || c.relname, right_name from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " cross join (values ('select', 'r'), ('insert', 'a'), ('update', 'w'), ('delete', 'd')) as r(right_name, letter)"
                + " where c.relkind in ('r', 'p') and " + OURS + " and " + except("n.nspname || '.' || c.relname", SHARED)
                + " and (has_table_privilege('" + APP + "', c.oid, right_name) or right_name in ('select', 'insert', 'update')"
                + " and has_any_column_privilege('" + APP + "', c.oid, right_name))"
                + " and not exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd::text in ('*', letter))", "%s: no policy for %s");
        rows("select n.nspname || '.' || c.relname, p.polname from pg_policy p join pg_class c on c.oid = p.polrelid"
                + " join pg_namespace n on n.oid = c.relnamespace"
                + " where coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) !~ 'SELECT platform\\.(current_agency|figure_scope|figure_keeper)\\(\\)'"
                + " or (p.polcmd in ('a', 'w', '*') and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid))"
                + " !~ 'agency = \\( SELECT platform\\.(current_agency|figure_keeper)\\(\\)')", "%s: the policy %s does not ask for the agency of the transaction");
        rows("select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'm' and " + OURS,
                "%s: a materialised view knows no row-level security");
    }

    private void keys() {
        String own = OURS + " and " + except("n.nspname || '.' || c.relname", SHARED);
        rows("select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and " + own
                + " and " + except("n.nspname || '.' || c.relname", WITHOUT_KEY)
                + " and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')", "%s: has no primary key");
        rows("select n.nspname || '.' || c.relname, i.indexrelid::regclass from pg_index i join pg_class c on c.oid = i.indrelid"
                + " join pg_namespace n on n.oid = c.relnamespace left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]"
                + " where i.indisunique and " + own + " and a.attname is distinct from 'agency'", "%s: the unique index %s does not begin with agency");
    }

    private void columns() {
        rows("select n.nspname || '.' || c.relname, a.attname, format_type(a.atttypid, a.atttypmod) from pg_attribute a join pg_class c on c.oid = a.attrelid"
                + " join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and " + OURS
                + " and n.nspname <> 'migration' and a.atttypid in ('timestamp'::regtype, 'timetz'::regtype, 'varchar'::regtype, 'bpchar'::regtype, 'money'::regtype)",
                "%s: the column %s is %s (use timestamptz, text)");
        rows("select n.nspname || '.' || c.relname, a.attname from pg_attrdef d join pg_class c on c.oid = d.adrelid join pg_namespace n on n.oid = c.relnamespace"
                + " join pg_attribute a on a.attrelid = c.oid and a.attnum = d.adnum where " + OURS + " and n.nspname <> 'migration'"
                + " and pg_get_expr(d.adbin, d.adrelid) ~* 'now\\(\\)|current_|clock_timestamp'", "%s: the column %s takes the time from the database and not from the clock");
    }

    private void foreignKeys() {
        String name = "n.nspname || '.' || c.relname, k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace";
        rows("select " + name + " join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]"
                + " join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]"
                + " where k.contype = 'f' and " + OURS + " and (a.attname <> 'agency' or b.attname <> 'agency')"
                + " and " + except("k.confrelid::regclass::text", SHARED), "%s: the foreign key %s does not begin with agency on both sides");
        rows("select " + name + " where k.contype = 'f' and " + OURS
                + " and not exists (select from pg_index i where i.indrelid = k.conrelid"
                + " and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] <@ k.conkey)",
                "%s: no index begins with the columns of the foreign key %s");
        rows("select " + name + " where k.contype = 'f' and " + OURS + " and k.confdeltype not in ('a', 'r')", "%s: the foreign key %s deletes or empties rows by itself");
    }

    private void viewsAndFunctions() {
        rows("select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'v' and " + OURS
                + " and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false)", "%s: the view lacks security_invoker");
        rows("select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and " + OURS,
                "%s: the function runs with its owner's rights (security definer)");
        rows("select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang"
                + " where l.lanname = 'plpgsql' and n.nspname = 'platform' and not coalesce(array_to_string(p.proconfig, ',') ~ 'search_path=.*pg_temp', false)",
                "%s: a function that policies rest on does not fix its search path");
    }

    private void rights() {
        String granted = " from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join lateral aclexplode(c.relacl) as g"
                + " where c.relkind in ('r', 'p', 'v') and " + OURS;
        rows("select n.nspname || '.' || c.relname, g.privilege_type" + granted + " and g.grantee = 0", "%s: everybody has the right %s");
        rows("select n.nspname || '.' || c.relname, g.privilege_type" + granted + " and g.grantee = '" + APP + "'::regrole and n.nspname = 'trail'"
                + " and g.privilege_type not in ('SELECT', 'INSERT')", "%s: the application may %s the trail");
        rows("select n.nspname || '.' || c.relname, g.privilege_type" + granted + " and g.grantee = '" + APP + "'::regrole"
                + " and g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE')"
                + " and not (g.privilege_type = 'DELETE' and not (" + except("n.nspname || '.' || c.relname", DELETABLE) + "))", "%s: the application has the right %s");
        rows("select n.nspname || '.' || c.relname" + granted + " and g.grantee = '" + APP + "'::regrole and n.nspname = 'migration'",
                "%s: the application may touch the list of migrations");
        rows("select n.nspname || '.' || c.relname, a.attname, g.privilege_type from pg_attribute a join pg_class c on c.oid = a.attrelid"
                + " join pg_namespace n on n.oid = c.relnamespace cross join lateral aclexplode(a.attacl) as g"
                + " where " + OURS + " and (g.grantee = 0 or n.nspname = 'trail')", "%s: the column %s carries a right of its own: %s");
    }

    private void role() {
        rows("select 'x' from pg_roles where rolname = '" + APP + "' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)",
                "The role of the application is more than an ordinary role%.0s");
        rows("select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where pg_has_role('" + APP
                + "', c.relowner, 'member') and " + OURS, "%s: belongs to the application's own role");
        rows("select n.nspname from pg_namespace n where " + OURS + " and (pg_has_role('" + APP + "', n.nspowner, 'member') or has_schema_privilege('" + APP
                + "', n.oid, 'create'))", "%s: the application may make things in this schema");
    }
}
