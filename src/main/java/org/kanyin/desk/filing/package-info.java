/** What is brought to the desk from outside: manuscripts and pictures, and where they are filed. */
package org.kanyin.desk.filing;
