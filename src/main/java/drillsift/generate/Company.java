package drillsift.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The invented company: its departments, its people and where they sit. */
final class Company {

    /** Sizes of the sample's departments; other sizes are scaled. */
    private static final List<Department> DEPARTMENTS =
            List.of(
                    new Department("営業本部/東日本営業部", 90),
                    new Department("営業本部/西日本営業部", 72),
                    new Department("製造本部/第一製造部", 64),
                    new Department("製造本部/第二製造部", 48),
                    new Department("開発本部/ソフトウェア開発部", 36),
                    new Department("開発本部/品質保証部", 26),
                    new Department("管理本部/経理部", 18),
                    new Department("管理本部/人事部", 14),
                    new Department("管理本部/総務部", 12),
                    new Department("情報システム部", 11),
                    new Department("法務・知財部", 6),
                    new Department("監査室", 4));

    private static final String[][] FAMILY = {
        {"佐藤", "sato"}, {"鈴木", "suzuki"}, {"髙橋", "takahashi"}, {"田中", "tanaka"},
        {"伊藤", "ito"}, {"渡邊", "watanabe"}, {"山本", "yamamoto"}, {"中村", "nakamura"},
        {"小林", "kobayashi"}, {"加藤", "kato"}, {"𠮷田", "yoshida"}, {"山﨑", "yamazaki"},
        {"松本", "matsumoto"}, {"井上", "inoue"}, {"木村", "kimura"}, {"林", "hayashi"},
        {"清水", "shimizu"}, {"斎藤", "saito"}, {"阿部", "abe"}, {"森", "mori"},
        {"池田", "ikeda"}, {"橋本", "hashimoto"}, {"石川", "ishikawa"}, {"前田", "maeda"}
    };
    private static final String[][] GIVEN = {
        {"花子", "hanako"}, {"太郎", "taro"}, {"美咲", "misaki"}, {"健一", "kenichi"},
        {"さくら", "sakura"}, {"大輔", "daisuke"}, {"陽子", "yoko"}, {"翔", "sho"},
        {"由美", "yumi"}, {"誠", "makoto"}, {"直樹", "naoki"}, {"愛", "ai"},
        {"拓也", "takuya"}, {"恵", "megumi"}, {"剛", "tsuyoshi"}, {"綾", "aya"},
        {"亮", "ryo"}, {"香織", "kaori"}, {"浩", "hiroshi"}, {"千尋", "chihiro"}
    };

    private record Department(String name, int people) {}

    private Company() {}

    static List<Person> people(int count, long seed, Network network) {
        SplittableRandom random = new SplittableRandom(seed);
        int sample = DEPARTMENTS.stream().mapToInt(Department::people).sum();
        List<Person> people = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            people.add(person(i, department(i, count, sample), random, network));
        }
        return people;
    }

    private static String department(int number, int count, int sample) {
        long place = (long) number * sample / Math.max(count, 1);
        int sum = 0;
        for (Department department : DEPARTMENTS) {
            sum += department.people();
            if (place < sum) {
                return department.name();
            }
        }
        return DEPARTMENTS.get(0).name();
    }

    private static Person person(
            int number, String department, SplittableRandom random, Network network) {
        String[] family = FAMILY[random.nextInt(FAMILY.length)];
        String[] given = GIVEN[random.nextInt(GIVEN.length)];
        String email = given[1].charAt(0) + "." + family[1] + (number + 1) + "@corp.example";
        int rank = random.nextInt(20);
        String title = rank == 0 ? "部長" : rank < 4 ? "課長" : rank < 8 ? "主任" : "";
        return new Person(
                number,
                family[0] + " " + given[0],
                email,
                department,
                title,
                random.nextInt(200) == 0,
                random.nextInt(100) == 0,
                network.addressOfPerson(number, random),
                network.agentOfPerson(random));
    }
}
