FROM a AS b
RUN --mount=type=bind,from=b,ro --network=none set -e; `echo x` \
  && for f in a "b $f"; do \
    # a line of its own
    A=1 make -j"$(nproc --all)" ${f%.c} >/dev/null 2>&1 || exit 1; \
  done # the end
RUN if [ -f a ] && [[ $x == y ]]; then f() { echo $((1 + x)); }; fi
RUN case $x in a|b) cat <(ls) ;; *) export P=a:$P Q ;; esac
RUN ["sh", "-c", "echo $x"]
ONBUILD RUN cd /a && ls
RUN a && && b
