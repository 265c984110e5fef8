FROM debian:13
RUN for f in $JAVA_HOME/bin/*; do ls -l "$f"; done
