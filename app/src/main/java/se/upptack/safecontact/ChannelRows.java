package se.upptack.safecontact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of channels. Everything here happens inside an opened person book. */
@Component
class ChannelRows {

    private final JdbcClient jdbc;

    ChannelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest answer for each channel that has one. */
    Map<Channel, ChannelAnswer> of(UUID caseId) {
        var answers = new EnumMap<Channel, ChannelAnswer>(Channel.class);
        jdbc.sql("""
                select distinct on (channel) channel, version, said, times, leave_message, said_at
                  from safecontact.channel_answer where case_id = ? order by channel, version desc""")
                .param(caseId)
                .query(ChannelRows::row)
                .list()
                .forEach(answer -> answers.put(answer.channel(), answer));
        return answers;
    }

    void add(UUID caseId, ChannelAnswer answer, UUID by) {
        var times = answer.times();
        jdbc.sql("""
                insert into safecontact.channel_answer (agency, case_id, channel, version, said, times, leave_message, said_by, said_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(caseId, answer.channel().code(), answer.version(), answer.said().code(), times == null ? null : times.code(),
                        answer.leaveMessage(), by, answer.saidAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ChannelAnswer row(ResultSet row, int number) throws SQLException {
        var times = row.getString("times");
        return new ChannelAnswer(
                Channel.of(row.getString("channel")).orElseThrow(), row.getInt("version"), ChannelAnswer.Said.of(row.getString("said")).orElseThrow(),
                times == null ? null : ChannelAnswer.Times.of(times).orElseThrow(), row.getBoolean("leave_message"),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }
}
