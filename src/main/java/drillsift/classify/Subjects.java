package drillsift.classify;

import drillsift.event.PackedTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whom events are about as their sources say it: a token, else a mail address. Which person that is
 * stands in {@link Identities}.
 */
final class Subjects {

    private final TextNumbers tokens = new TextNumbers();
    private final TextNumbers mails = new TextNumbers();
    private final List<String> texts = new ArrayList<>();
    private int[] subjectOfToken = new int[1024];
    private int[] subjectOfMail = new int[1024];
    private int[] learnedMail = new int[1024];
    private boolean[] isToken = new boolean[1024];

    /** The subject of that token, which is entered unless it is known. */
    int ofToken(PackedTexts texts, int index) {
        int id = tokens.number(texts, index);
        if (notYet(id, subjectOfToken)) {
            subjectOfToken = put(subjectOfToken, id, add(texts.get(index), true));
        }
        return subjectOfToken[id] - 1;
    }

    /** The subject of that mail address, which is entered unless it is known. */
    int ofMail(PackedTexts texts, int index) {
        int id = mails.number(texts, index);
        if (notYet(id, subjectOfMail)) {
            subjectOfMail = put(subjectOfMail, id, add(texts.get(index), false));
        }
        return subjectOfMail[id] - 1;
    }

    /** -1 when it is not known yet; for several threads while none enters any. */
    int findToken(PackedTexts texts, int index) {
        int id = tokens.find(texts, index);
        return id < 0 ? -1 : subjectOfToken[id] - 1;
    }

    /** -1 when it is not known yet; for several threads while none enters any. */
    int findMail(PackedTexts texts, int index) {
        int id = mails.find(texts, index);
        return id < 0 ? -1 : subjectOfMail[id] - 1;
    }

    /** An event named both; the first mail address seen with a token holds. */
    void learn(int tokenSubject, int mailSubject) {
        if (learnedMail[tokenSubject] == 0) {
            learnedMail[tokenSubject] = mailSubject + 1;
        }
    }

    int size() {
        return texts.size();
    }

    String text(int subject) {
        return texts.get(subject);
    }

    boolean isToken(int subject) {
        return isToken[subject];
    }

    /** The mail address that came with that token; empty if none did. */
    String mailOf(int tokenSubject) {
        int mail = learnedMail[tokenSubject];
        return mail == 0 ? "" : texts.get(mail - 1);
    }

    /** -1 when no event carries it. */
    int findToken(String token) {
        return findToken(PackedTexts.of(List.of(token)), 0);
    }

    private static boolean notYet(int id, int[] subjects) {
        return id >= subjects.length || subjects[id] == 0;
    }

    private int add(String text, boolean asToken) {
        int subject = texts.size();
        texts.add(text);
        if (subject >= isToken.length) {
            isToken = Arrays.copyOf(isToken, subject * 2);
            learnedMail = Arrays.copyOf(learnedMail, subject * 2);
        }
        isToken[subject] = asToken;
        return subject + 1;
    }

    private static int[] put(int[] array, int index, int value) {
        int[] target = index < array.length ? array : Arrays.copyOf(array, index * 2);
        target[index] = value;
        return target;
    }
}
