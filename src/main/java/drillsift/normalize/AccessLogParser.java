package drillsift.normalize;

import drillsift.event.EventBlock;
import drillsift.event.Granularity;
import drillsift.event.ZoneBasis;
import drillsift.read.Block;
import drillsift.read.ByteScan;
import drillsift.read.SourceSettings;
import java.util.function.Function;

/**
 * Access logs (F6): combined, common, with virtual host, with forwarded-for, and GoPhish's own.
 * Works on bytes: a String is made once per distinct token, address, agent and request of a block.
 */
final class AccessLogParser implements BlockParser {

    private static final int LINE_LIMIT = 64 << 10;

    private final RequestTarget.Settings requests;
    private final Function<Block, LogShape> shape;

    /**
     * @param shape makes what takes the lines of one block apart
     */
    AccessLogParser(SourceSettings settings, Function<Block, LogShape> shape) {
        this.requests = RequestTarget.Settings.of(settings);
        this.shape = shape;
    }

    /** For the usual formats, or the one that the job file gives. */
    static AccessLogParser of(SourceSettings settings) {
        if (settings.logFormat().isEmpty()) {
            return new AccessLogParser(settings, block -> new UsualShape());
        }
        LogFormat format = LogFormat.of(settings.logFormat().get());
        return new AccessLogParser(
                settings, block -> new FormattedShape(format.parts(), settings.zone()));
    }

    @Override
    public NormalizedBlock parse(Block block) {
        return new Run(block, requests, shape.apply(block)).parse();
    }

    /** The parsing of one block, with its dictionaries. */
    private static final class Run {

        private final Block block;
        private final EventBlock.Builder builder;
        private final BlockAccount account;
        private final RequestDictionary requests;
        private final LogShape shape;
        private final LogLine parts = new LogLine();
        private final GophishLogLine gophish = new GophishLogLine();
        private final int[] ruled;
        private int badAddresses;
        private int emptyAddresses;
        private int emptyAgents;
        private int assumedZones;

        Run(Block block, RequestTarget.Settings settings, LogShape shape) {
            this.block = block;
            this.shape = shape;
            this.builder = new EventBlock.Builder(block.firstLine(), block.offset());
            this.account = new BlockAccount(block);
            this.requests = new RequestDictionary(builder, settings);
            this.ruled = new int[settings.rules().size()];
        }

        NormalizedBlock parse() {
            byte[] bytes = block.bytes();
            int line = 0;
            for (int at = 0; at < block.length(); line++) {
                int feed = ByteScan.indexOf(bytes, at, block.length(), '\n');
                int end = feed > at && bytes[feed - 1] == '\r' ? feed - 1 : feed;
                if (end > at) {
                    line(bytes, at, end, line);
                }
                at = feed + 1;
            }
            for (int rule = 0; rule < ruled.length; rule++) {
                account.note(NoteCode.ofRequestRule(rule), ruled[rule]);
            }
            account.note("assumed-zone", assumedZones);
            account.note("bad-address", badAddresses);
            account.note("empty-address", emptyAddresses);
            account.note("empty-agent", emptyAgents);
            return account.close(builder.build());
        }

        private void line(byte[] bytes, int start, int end, int line) {
            if (end - start > LINE_LIMIT) {
                account.reject("too-long", "", start, end, line);
            } else if (shape instanceof UsualShape && GophishLogLine.fits(bytes, start, end)) {
                boolean access = gophish.unwrap(bytes, start, end);
                if (access && !gophish.isWhole) {
                    account.reject("not-a-log-line", "", start, end, line);
                } else if (access) {
                    take(gophish.message, 0, gophish.length, start, end, line, true);
                } else {
                    account.skip("no-access-line");
                }
            } else {
                take(bytes, start, end, start, end, line, false);
            }
        }

        private void take(
                byte[] text, int from, int to, int start, int end, int line, boolean isGophish) {
            String fault = shape.split(parts, text, from, to);
            if (fault.equals(LogLine.NO_REQUEST) || fault.equals(LogLine.NO_ACCESS)) {
                account.skip(fault); // a connection was opened and nothing asked for; a heading
                return;
            }
            if (!fault.isEmpty()) {
                reject(fault, start, end, line);
                return;
            }
            account.note(parts.isLeapSecond ? "leap-second" : "");
            assumedZones += parts.basis == ZoneBasis.ASSUMED ? 1 : 0;
            int request = requests.request(parts);
            if (isGophish && requests.isAdministration(request)) {
                account.skip("administration");
            } else {
                add(request, start, line);
            }
        }

        private void add(int request, int start, int line) {
            int peer = requests.address(parts);
            if (peer == EventBlock.NONE) {
                boolean isEmpty = parts.isEmpty(parts.peerStart, parts.peerEnd);
                badAddresses += isEmpty ? 0 : 1;
                emptyAddresses += isEmpty ? 1 : 0;
            }
            emptyAgents += parts.isAgentEmpty() ? 1 : 0;
            if (requests.rule(request) != OwnRequestRules.NONE) {
                ruled[requests.rule(request)]++;
            }
            builder.add(
                    requests.token(parts),
                    EventBlock.NONE,
                    parts.nanos,
                    peer,
                    requests.agent(parts),
                    requests.kind(request),
                    EventBlock.flags(parts.precision, parts.basis, Granularity.EVERY),
                    requests.context(request),
                    line,
                    start);
            account.accept();
        }

        private void reject(String fault, int start, int end, int line) {
            account.reject(isBinary(start, end) ? "binary" : fault, "", start, end, line);
        }

        private boolean isBinary(int start, int end) {
            for (int i = start; i < end; i++) {
                byte b = block.bytes()[i];
                if (b >= 0 && b < ' ' && b != '\t') {
                    return true;
                }
            }
            return false;
        }
    }
}
