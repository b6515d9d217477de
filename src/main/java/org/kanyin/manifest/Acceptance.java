package org.kanyin.manifest;

import org.kanyin.base.Place;

/**
 * A finding the editors looked at and let stand: {@code <?kanyin accept CODE reason?>} before an
 * element.
 *
 * @param code of any room
 * @param reason as written, may be empty
 * @param element the id, in the normalised document, of the element it is said of; empty where
 *     that element does not stand in the normalised document
 * @param place of the instruction
 */
public record Acceptance(String code, String reason, String element, Place place) {}
