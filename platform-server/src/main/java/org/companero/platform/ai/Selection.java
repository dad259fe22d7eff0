package org.companero.platform.ai;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// Chooses the sentences to quote: one run of neighbours from each of at most two passages, so that it reads well.
final class Selection {

    static final int MOST_CHARACTERS = 600;
    private static final int MOST_SENTENCES = 4;
    private static final int MOST_ITEMS = 10;
    private static final int PASSAGES = 2;
    private static final double NEIGHBOUR_MARGIN = 0.14;
    private static final double SECOND_PASSAGE_MARGIN = 0.06;

    // A sentence that begins so leans on the one before it.
    private static final Set<String> LEANING = Set.of(
            "however",
            "but",
            "and",
            "so",
            "also",
            "therefore",
            "thus",
            "then",
            "this",
            "that",
            "these",
            "those",
            "it",
            "they",
            "he",
            "she",
            "such",
            "instead",
            "otherwise",
            "furthermore",
            "moreover",
            "additionally",
            "for",
            "pero",
            "además",
            "también",
            "esto",
            "esta",
            "este",
            "estos",
            "estas",
            "eso",
            "ello",
            "así",
            "entonces",
            "ella",
            "él",
            "ellos",
            "ellas",
            "aunque",
            "sin",
            "asimismo",
            "y");

    private final List<Candidate> candidates;
    private final double[] relevance;
    private int characters;

    private Selection(List<Candidate> candidates, double[] relevance) {
        this.candidates = candidates;
        this.relevance = relevance;
    }

    /// The runs to quote, best first; each is in reading order and from a passage of its own.
    static List<List<Candidate>> of(List<Candidate> candidates, double[] relevance) {
        return new Selection(candidates, relevance).runs();
    }

    private List<List<Candidate>> runs() {
        var runs = new ArrayList<List<Candidate>>();
        var order = IntStream.range(0, candidates.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> relevance[i]).reversed())
                .toList();
        for (int i : order) {
            if (runs.size() == PASSAGES || relevance[i] < relevance[order.getFirst()] - SECOND_PASSAGE_MARGIN) {
                break;
            }
            var startsElsewhere = runs.stream()
                    .noneMatch(
                            run -> run.getFirst().passage() == candidates.get(i).passage());
            if (startsElsewhere && (runs.isEmpty() || fits(i))) {
                runs.add(run(i));
            }
        }
        return runs;
    }

    private List<Candidate> run(int best) {
        int first = best;
        int last = best;
        characters += candidates.get(best).text().length();
        if (leans(first) && precedes(first)) {
            first = take(first - 1);
        }
        boolean grew = true;
        while (grew && last - first + 1 < most(best)) {
            boolean after = last + 1 < candidates.size() && follows(last) && worthy(last + 1, best);
            boolean before = precedes(first) && worthy(first - 1, best);
            grew = after || before;
            if (after && (!before || relevance[last + 1] >= relevance[first - 1])) {
                last = take(last + 1);
            } else if (before) {
                first = take(first - 1);
            }
        }
        return List.copyOf(candidates.subList(first, last + 1));
    }

    // A list is only understood with its introduction, and what follows it is another matter.
    private boolean worthy(int i, int best) {
        boolean belongs = inList(best) ? inList(i) : relevance[i] >= relevance[best] - NEIGHBOUR_MARGIN;
        return belongs && fits(i);
    }

    private boolean inList(int i) {
        return isItem(i) || introduces(i);
    }

    private int most(int best) {
        return inList(best) ? MOST_ITEMS : MOST_SENTENCES;
    }

    private int take(int i) {
        characters += candidates.get(i).text().length() + 1;
        return i;
    }

    private boolean fits(int i) {
        return characters + candidates.get(i).text().length() < MOST_CHARACTERS;
    }

    private boolean follows(int i) {
        return candidates.get(i + 1).isRightAfter(candidates.get(i));
    }

    private boolean precedes(int i) {
        return i > 0 && follows(i - 1) && fits(i - 1);
    }

    private boolean isItem(int i) {
        return candidates.get(i).kind() == Candidate.Kind.LIST_ITEM;
    }

    private boolean introduces(int i) {
        return candidates.get(i).text().endsWith(":");
    }

    private boolean leans(int i) {
        var text = Wording.plain(candidates.get(i).text());
        var word = text.split("[^\\p{L}]", 2)[0].toLowerCase(Locale.ROOT);
        return LEANING.contains(word);
    }
}
