/**
 * Chinese composition as pure rules.
 *
 * <p>In: a {@link org.kanyin.compose.model.Paragraph}: characters, how wide each is, a measure, and
 * a {@link org.kanyin.compose.model.Setting}. Out: a {@link org.kanyin.compose.model.Composition}:
 * lines, and in each line the place of every character. Sources: W3C clreq, GB/T 15834—2011, GB/T
 * 15835—2011, UAX #14; the tables stand in {@code resources/org/kanyin/compose} with their clauses.
 *
 * <p>The way through, each step in its file: {@code PreparedText} (what each character is: {@code
 * Classifier}, {@code ScriptContext}), {@code Glue} (what stands between them), {@code
 * BreakOpportunities} (where a line may end), {@code ParagraphBreaker} with {@code TotalFit} or
 * {@code FirstFit} (where it had best end, by what {@code LineFitter} gives for each line), {@code
 * Justifier} with {@code GlyphPositions} (where everything stands then). The numbers of the rules
 * are in {@code Parameter}.
 *
 * <p>This room knows no font file, no page and no FOP; it imports nothing but the JDK and {@code
 * base}. All measures are whole millipoints (1/1000 pt), so that the same paragraph is composed the
 * same way on every machine.
 */
package org.kanyin.compose;
