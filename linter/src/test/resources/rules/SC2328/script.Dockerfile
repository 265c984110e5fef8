FROM debian:13
RUN v=$(uname -r > /etc/kernel) && echo "$v"
RUN v=$(uname -r 2>/dev/null) && w=$(make 2>&1 >/dev/null) && x=$(make 3>&1 >log) && y=$(uname -r | tee /etc/kernel) && z=$(make > /dev/null) && echo "$v$w$x$y$z"
