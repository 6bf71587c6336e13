package bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The same questions asked of DuckDB in SQL: parse a combined log (or Drillsift events), join the
 * roster by token, five rules, clickers per department. Arguments: log or csv, the file, the roster.
 */
public final class DuckDbPeer {

    private static final String ROSTER =
            "create table roster as select \"識別子\" as token, \"部署\" as department,"
                    + " strptime(\"送信日時\", '%Y/%m/%d %H:%M:%S') as sent from read_csv('%s',"
                    + " header=true, all_varchar=true)";

    /** A space is the delimiter and quotes hold request, referrer and agent: faster than patterns. */
    private static final String LOG =
            "create table access as select column00 as address, column05 as request,"
                    + " strptime(substr(column03, 2), '%d/%b/%Y:%H:%M:%S') as at,"
                    + " column09 as agent, regexp_extract(column05, 'rid=([A-Za-z0-9]+)', 1) as token"
                    + " from read_csv('{file}', delim=' ', quote='\"', header=false, all_varchar=true,"
                    + " names=['column00','column01','column02','column03','column04','column05',"
                    + "'column06','column07','column08','column09'], null_padding=false,"
                    + " ignore_errors=true)";

    private static final String CSV =
            "create table access as select \"source_ip\" as address, '' as request,"
                    + " cast(occurred_at as timestamp) as at, user_agent as agent, token"
                    + " from read_csv('{file}', header=true, all_varchar=true)"
                    + " where kind = 'CLICKED'";

    /** HEAD and bots, too soon, many people of one network soon after sending, known networks. */
    private static final String RULES =
            "with joined as (select a.*, r.department, epoch(a.at - r.sent) as delay,"
                    + " regexp_extract(a.address, '^(.*)[.:][^.:]*$', 1) as network"
                    + " from access a join roster r using (token)),"
                    + " firsts as (select network, token, min(delay) as delay from joined"
                    + " group by all),"
                    + " sources as (select network, count(*) as tokens, median(delay) as middle"
                    + " from firsts group by network),"
                    + " judged as (select j.token, j.department,"
                    + " request like 'HEAD %' or request like 'OPTIONS %'"
                    + " or lower(agent) like '%bot%' or agent = '-'"
                    + " or delay between 0 and 10"
                    + " or (s.tokens >= 5 and s.middle < 180)"
                    + " or j.network in ('40.94.89', '104.47.8', '40.107.218') as machine"
                    + " from joined j join sources s using (network))"
                    + " select department, count(distinct token) from judged where not machine"
                    + " group by department order by department";

    private DuckDbPeer() {}

    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(ROSTER.replace("%s", arguments[2]));
            String load = arguments[0].equals("csv") ? CSV : LOG;
            statement.execute(load.replace("{file}", arguments[1]));
            try (ResultSet rows = statement.executeQuery(RULES)) {
                while (rows.next()) {
                    System.out.println(rows.getString(1) + " " + rows.getLong(2));
                }
            }
        }
    }
}
