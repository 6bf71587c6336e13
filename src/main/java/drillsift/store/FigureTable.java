package drillsift.store;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.Figure;
import drillsift.aggregate.Rate;
import drillsift.aggregate.RoundFigures;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The rates of each revision, before any privacy treatment. */
public final class FigureTable {

    private static final String INSERT =
            "insert into aggregate_rate values (?,?,?,?,?,?,?,?,?,?,?)";

    private final DataSource source;

    FigureTable(DataSource source) {
        this.source = source;
    }

    public void replace(String campaign, String revision, CampaignFigures figures) {
        List<Object[]> rows = new ArrayList<>();
        for (RoundFigures round : figures.rounds()) {
            int number = round.round().number();
            round.total().forEach(figure -> rows.add(row(campaign, revision, number, "", figure)));
            for (RoundFigures.Department department : round.departments()) {
                for (Figure figure : department.figures()) {
                    rows.add(row(campaign, revision, number, department.name(), figure));
                }
            }
        }
        Sql.transaction(
                source,
                sql -> {
                    sql.update(
                            "delete from aggregate_rate where campaign = ? and revision = ?",
                            campaign,
                            revision);
                    sql.batch(INSERT, rows);
                });
    }

    private static Object[] row(
            String campaign, String revision, int round, String department, Figure figure) {
        return new Object[] {
            campaign,
            revision,
            round,
            department,
            figure.measure().key(),
            figure.rate().map(Rate::count).orElse(null),
            figure.of(),
            figure.strict().orElse(null),
            figure.lenient().orElse(null),
            figure.raw().orElse(null),
            figure.note().key()
        };
    }
}
