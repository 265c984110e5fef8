FROM debian:13
RUN find /etc -name '*.conf' -exec 'cat {} | wc -l' \;
RUN find /etc -name '*.conf' -execdir 'chmod 644' {} + -o -exec cat {} \; -o -exec 'true' \;
