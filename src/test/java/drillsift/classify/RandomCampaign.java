package drillsift.classify;

import java.util.BitSet;
import java.util.Locale;
import java.util.Random;

/** Fills a scenario with people and with scanners of several kinds; all from one seed. */
final class RandomCampaign {

    final DrillScenario scenario;
    final BitSet clickers = new BitSet();
    private final Random random;

    RandomCampaign(long seed, int people) {
        random = new Random(seed);
        scenario = new DrillScenario(people, 7_200.0 / people);
    }

    RandomCampaign withPeople(double clickRate) {
        for (int i = 0; i < scenario.people; i++) {
            if (random.nextDouble() < clickRate) {
                addPerson(i);
            }
        }
        return this;
    }

    private void addPerson(int person) {
        clickers.set(person);
        double place = random.nextDouble();
        String address = "192.0.2." + (10 + random.nextInt(3));
        String agent = DrillScenario.EDGE;
        if (place > 0.8) {
            address =
                    String.format(Locale.ROOT, "2001:db8:%x:%x::5", 16 + random.nextInt(4), person);
            agent = random.nextBoolean() ? DrillScenario.CHROME : DrillScenario.PHONE;
        } else if (place > 0.6) {
            address = "203.0.113." + (200 + random.nextInt(10));
            agent = DrillScenario.PHONE.replace("18_5", "18_" + random.nextInt(6));
        }
        double seconds = 12 + 1_500 * Math.exp(1.4 * random.nextGaussian());
        if (random.nextDouble() < 0.4) {
            checkOfClick(person, seconds - 0.5 - random.nextDouble());
        }
        scenario.page(person, seconds, address, agent, false);
        if (random.nextDouble() < 0.3) {
            scenario.submit(person, seconds + 8 + random.nextInt(50), address, agent, false);
        }
        if (random.nextDouble() < 0.2) {
            scenario.page(person, seconds + 4_000 + random.nextInt(9_000), address, agent, false);
        }
        if (random.nextDouble() < 0.2) {
            String follower = "198.51.100." + (240 + random.nextInt(4));
            scenario.click(
                    person, seconds + 4 + random.nextInt(60), follower, DrillScenario.CHROME, true);
        }
    }

    private void checkOfClick(int person, double seconds) {
        scenario.click(person, seconds, "40.94.89." + random.nextInt(20), oldChrome(90), true);
    }

    RandomCampaign withScanners() {
        for (int i = 0; i < scenario.people; i++) {
            scenario.click(i, 2 + 9 * random.nextDouble(), farm("198.51.100."), oldChrome(3), true);
            if (random.nextDouble() < 0.5) {
                scenario.head(i, 1 + 3 * random.nextDouble(), "104.47.3." + random.nextInt(9), "");
                scenario.damaged(i, 3 + random.nextInt(4), farm("198.51.100."), oldChrome(3));
            }
            if (random.nextDouble() < 0.3) {
                String address = "203.0.113." + random.nextInt(20);
                scenario.page(
                        i, 20 + 60 * random.nextDouble(), address, DrillScenario.CHROME, true);
            }
            if (random.nextDouble() < 0.2) {
                String address = "2001:db8:5::" + Integer.toHexString(random.nextInt(999));
                scenario.click(
                        i, 300 + 240 * random.nextDouble(), address, DrillScenario.CHROME, true);
            }
        }
        return this;
    }

    private String farm(String network) {
        return network + random.nextInt(60);
    }

    private String oldChrome(int version) {
        return DrillScenario.CHROME.replace(
                "149", String.valueOf(140 + random.nextInt(9) % version));
    }
}
