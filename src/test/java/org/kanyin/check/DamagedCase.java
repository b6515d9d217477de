package org.kanyin.check;

import java.util.Set;
import java.util.function.Consumer;
import org.kanyin.check.model.Profile;

/**
 * One fault: what is done to the sample, and the code that must find it.
 *
 * @param text in the finding's text or sentence, empty where it has none
 * @param also codes that the same fault must also raise
 */
record DamagedCase(
    String code,
    String name,
    int page,
    String text,
    boolean withIssue,
    Profile profile,
    Set<String> also,
    Consumer<Damage> damage) {}
