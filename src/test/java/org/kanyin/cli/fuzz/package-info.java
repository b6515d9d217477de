/**
 * Inputs that nobody means well with, made from a seed: manifests, drawings, pictures, fonts,
 * parameters, PDFs. In: a random source and places outside that must not be touched. Out: files and
 * a command line. Knows nothing of what the program does with them.
 */
package org.kanyin.cli.fuzz;
