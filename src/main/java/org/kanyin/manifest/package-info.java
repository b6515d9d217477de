/**
 * A manifest in, an immutable, validated issue out, every text run knowing its place.
 *
 * <p>In: the path of an {@code issue.xml} and the files it names. Out: an {@link
 * org.kanyin.manifest.model.Issue}, or findings with file, line and column. The only room that
 * parses manuscript XML and holds the schema. It knows nothing of styles, fonts or pages.
 *
 * <p>The way through, one class a step: {@code IssueLoader} (bytes, {@code Decoder}, {@code
 * XmlParser}) to a {@code SourceDocument} of source nodes with offsets; {@code SchemaCheck} and the
 * checks beside it validate; {@code PictureCheck} opens what is shown; {@code Normaliser} makes the
 * one document that style reads. {@code ManifestPipeline} is that list of steps, {@link
 * org.kanyin.manifest.ManifestReader} the door, {@link
 * org.kanyin.manifest.model.ManuscriptSourceMap} the way back from the page to the file.
 */
package org.kanyin.manifest;
