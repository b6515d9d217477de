/**
 * Word 97 to 2003 ({@code .doc}) by POI's HWPF: paragraphs and tables; what HWPF does not give is
 * told.
 */
package org.kanyin.intake.legacy;
