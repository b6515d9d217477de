@echo off
setlocal
set "KANYIN_HOME=%~dp0.."
set "KANYIN_JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "KANYIN_JAVA=%JAVA_HOME%\bin\java.exe"
rem The console shows UTF-8, which is what is printed.
chcp 65001 >nul
"%KANYIN_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xmx1g -Dfile.encoding=UTF-8 -Djava.awt.headless=true "-Dkanyin.home=%KANYIN_HOME%" %KANYIN_JAVA_OPTIONS% -cp "%KANYIN_HOME%\lib\*" org.kanyin.cli.Main %*
exit /b %ERRORLEVEL%
