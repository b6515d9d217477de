/** Rules about the file: pages and their boxes, pictures, annotations, actions, encryption. */
package org.kanyin.check.rules.file;
