package io.calendarsync.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** A PostgreSQL that remembers what it was asked, and can say how it went about it. */
final class WatchedSource implements DataSource {
    private static final Pattern SCAN = Pattern.compile(
            "(Seq Scan|Index Scan using \\w+|Index Only Scan using \\w+|Bitmap Heap Scan) on (calendar_sync_\\w+).*");
    private static final Pattern ROWS = Pattern.compile("actual time=\\S+ rows=(\\d+)\\S* loops=(\\d+)");
    private static final Pattern FILTERED = Pattern.compile("Rows Removed by Filter: (\\d+)");

    private final DataSource source;
    private final List<Asked> asked = new ArrayList<>();

    WatchedSource(DataSource source) {
        this.source = source;
    }

    /** A statement with what was bound to it. */
    record Asked(String sql, List<Bound> bound) {}

    record Bound(Method method, List<Object> arguments) {}

    /** How a statement was gone about. */
    record Plan(String sql, String text, long rowsRead, List<String> tablesScanned) {}

    /** What was asked since the last time. */
    synchronized List<Asked> take() {
        List<Asked> taken = List.copyOf(asked);
        asked.clear();
        return taken;
    }

    /** How the database goes about a statement; one that reads is carried out for it. */
    Plan plan(Asked statement) throws SQLException {
        boolean reads = statement.sql().startsWith("select") && !statement.sql().contains("for update");
        String explain = "explain (" + (reads ? "analyze, " : "") + "format text) ";
        try (Connection connection = source.getConnection();
                PreparedStatement explained = connection.prepareStatement(explain + statement.sql())) {
            for (Bound bound : statement.bound()) {
                bound.method().invoke(explained, bound.arguments().toArray());
            }
            StringBuilder text = new StringBuilder();
            long rows = 0;
            List<String> scanned = new ArrayList<>();
            try (ResultSet lines = explained.executeQuery()) {
                boolean ofTable = false;
                while (lines.next()) {
                    String line = lines.getString(1);
                    text.append(line).append('\n');
                    Matcher scan = SCAN.matcher(line);
                    if (scan.find()) {
                        ofTable = true;
                        if (scan.group(1).equals("Seq Scan")) {
                            scanned.add(scan.group(2));
                        }
                        Matcher actual = ROWS.matcher(line);
                        rows += actual.find() ? Long.parseLong(actual.group(1)) * Long.parseLong(actual.group(2)) : 0;
                    } else if (line.contains("->")) {
                        ofTable = false;
                    }
                    Matcher filtered = FILTERED.matcher(line);
                    rows += ofTable && filtered.find() ? Long.parseLong(filtered.group(1)) : 0;
                }
            }
            return new Plan(statement.sql(), text.toString(), rows, scanned);
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError(failure.getMessage(), failure);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.getConnection();
        return proxy(Connection.class, connection, (method, arguments, result) -> {
            if (!method.getName().equals("prepareStatement")) {
                return result;
            }
            List<Bound> bound = new ArrayList<>();
            return proxy(PreparedStatement.class, result, (call, given, answer) -> {
                String name = call.getName();
                if (name.startsWith("set")) {
                    bound.add(new Bound(call, Arrays.asList(given)));
                } else if (name.equals("addBatch") || name.equals("executeQuery") || name.equals("executeUpdate")) {
                    synchronized (this) {
                        asked.add(new Asked((String) arguments[0], List.copyOf(bound)));
                    }
                    bound.clear();
                }
                return answer;
            });
        });
    }

    private interface After {
        Object call(Method method, Object[] arguments, Object result);
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, Object target, After after) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                return after.call(method, arguments, method.invoke(target, arguments));
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        };
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new UnsupportedOperationException();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
