package drillsift.store;

import drillsift.event.Recipient;
import drillsift.event.Roster;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;

/** Rosters by the digest of what they were read from. */
public final class RosterTable {

    private static final NumberedSets ROSTERS =
            new NumberedSets("read_roster", "read_recipient", 15);

    private final DataSource source;

    RosterTable(DataSource source) {
        this.source = source;
    }

    public boolean contains(String digest) {
        return Sql.with(source, sql -> ROSTERS.find(sql, digest)).isPresent();
    }

    public Optional<Roster> find(String digest) {
        return Sql.with(
                source,
                sql -> {
                    OptionalInt number = ROSTERS.find(sql, digest);
                    return number.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Roster(recipients(sql, number.getAsInt())));
                });
    }

    private static List<Recipient> recipients(Sql sql, int number) throws SQLException {
        return sql.query(
                "select * from read_recipient where id >= ? and id < ? order by id",
                RosterTable::recipient,
                NumberedSets.firstId(number),
                NumberedSets.firstId(number + 1));
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        String sentAt = row.getString("sent_at");
        return new Recipient(
                row.getString("person"),
                row.getString("email"),
                row.getString("original_email"),
                row.getString("name"),
                row.getString("department"),
                row.getString("title"),
                row.getString("location"),
                row.getString("employment"),
                row.getString("report_language"),
                row.getString("token"),
                sentAt.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(sentAt)),
                row.getBoolean("excluded"),
                row.getString("exclude_reason"),
                row.getLong("line"));
    }

    public void save(String digest, Roster roster) {
        Iterable<Object[]> rows =
                () -> roster.recipients().stream().map(RosterTable::values).iterator();
        Sql.transaction(source, sql -> ROSTERS.replace(sql, digest, rows));
    }

    private static Object[] values(Recipient recipient) {
        return new Object[] {
            recipient.key(),
            recipient.email(),
            recipient.originalEmail(),
            recipient.name(),
            recipient.department(),
            recipient.title(),
            recipient.location(),
            recipient.employment(),
            recipient.language(),
            recipient.token(),
            recipient.sentAt().map(Instant::toString).orElse(""),
            recipient.excluded(),
            recipient.excludeReason(),
            recipient.line()
        };
    }
}
