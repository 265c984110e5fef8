FROM debian:13
RUN if [ -f /etc/os-release ] then cat /etc/os-release; fi
RUN if [ -f /etc/os-release ] \
    then cat /etc/os-release; fi
RUN if [ -f /etc/os-release ]; then echo "done"; fi
RUN if (true) then echo done; fi
