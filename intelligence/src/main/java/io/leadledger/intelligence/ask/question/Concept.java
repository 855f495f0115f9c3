package io.leadledger.intelligence.ask.question;

import java.util.List;

/** What words of a question can stand for. A word is taken for one with the same stem. */
enum Concept {
    OBJECTION("objection objections concern pushback hesitation complaint"),
    CONVERSION("conversion convert converted converting close closing closed closer win winning won booked booking success successful"),
    REP("rep reps csr csrs agent seller salesperson salespeople representative employee colleague staff teammate who"),
    LEAD("lead leads prospect prospects"),
    CALL("call calls phone"),
    COMPLIANCE("compliance compliant comply sop sops adherence procedure"),
    STAGE("stage stages step steps"),
    SKIPPED("skip skipped miss missed missing forget forgotten"),
    UNANSWERED("miss missed unanswered incomplete"),
    DURATION("duration long longer longest length minutes short shortest"),
    OUTCOME("outcome outcomes result results disposition"),
    QUALITY("quality hot warm cold"),
    SOURCE("source sources channel origin where"),
    SCORE("score scores scored"),
    PERFORMANCE("performance perform performer performing performed performs"),
    IMPACT("impact cost costs hurt hurts kill kills damage damaging lose loses losing lost"),
    RATE("rate rates percentage percent share proportion ratio often"),
    COUNT("many number count volume total"),
    AVERAGE("average mean typical"),
    TREND("trend trends trending develop developed development evolve evolved evolution"),
    HANDLE("handle handles handled handling overcome overcomes overcoming address resolve resolves manage manages"),
    CAMPAIGN("campaign campaigns"),
    COMPLETED("completed complete finished"),
    BEST("best top strongest better"),
    WORST("worst weakest poorest bottom worse struggling struggle struggles coaching"),
    MOST("most highest biggest largest common frequent frequently main greatest"),
    LEAST("least fewest lowest smallest rarest"),
    RANKING("rank ranking ranked leaderboard breakdown distribution split list"),
    COMPARISON("compare compared comparing comparison versus vs against than difference"),
    DAILY("daily"),
    WEEKLY("weekly"),
    MONTHLY("monthly"),
    INBOUND("inbound incoming"),
    OUTBOUND("outbound outgoing"),

    /** Words are asked for then, not numbers. */
    WORDING("handbook training material materials document documents documentation guide manual policy playbook script respond response answer "
            + "rebuttal explain say says said tell tells quote quotes transcript advice recommend should"),

    /** Numbers that analytics do not have. */
    ELSEWHERE("deal deals revenue pipeline opportunity opportunities forecast salary commission invoice budget sentiment "
            + "message messages email emails task tasks meeting meetings"),

    TIME("day days week weeks weekend month months quarter quarters year years today yesterday monday tuesday wednesday thursday friday saturday "
            + "sunday january february march april may june july august september october november december last past previous this current "
            + "before since between ago period one two three four five six seven eight nine ten twelve first second third fourth fortnight"),

    /** Says nothing that would change a number. */
    FILLER("a an the and or but of in on at to for from by with about as into over during per each every across within is are was were be been "
            + "am do does did done has have had having can could would will shall might i me my mine we us our ours you your yours he she they "
            + "them their it its there here what what's which whose whom how when why show give get got see find list tell please thanks "
            + "thank hi hello hey otto me all any some no not only just also then so far much more less few very really currently now right "
            + "overall entire whole team company business customer customers client clients people make made making take took taken raise "
            + "raised come came comes go going goes went happen happened happening received receive receiving look looking like that those "
            + "these one ones everyone everybody anyone did doing need want know think up down out up-to-date sales their own again too "
            + "objecting average's data numbers figures statistics stats report summary summarize summarise recap overview metrics other others across time times kind kinds type types "
            + "sort sorts different well good bad poorly badly effectively successfully compare between same if let let's recent recently");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> words;

    Concept(String words) {
        this.words = List.of(words.split(" "));
    }

    List<String> words() {
        return words;
    }
}
