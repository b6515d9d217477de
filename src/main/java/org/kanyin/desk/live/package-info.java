/** The issue as it stands now: its files watched, its pages set anew when they change. */
package org.kanyin.desk.live;
