FROM debian:13
RUN find /etc -name '*.conf' -exec grep -c x {} > counts \;
RUN find /etc > all -name '*.conf' && find /etc -exec cat {} \; > counts && find /etc -exec cat {} 2>/dev/null \;
