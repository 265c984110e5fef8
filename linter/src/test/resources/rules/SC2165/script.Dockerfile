FROM debian:13
RUN for i in a b; do for i in 1 2; do echo "$i"; done; echo "$i"; done
RUN for i in a b; do for j in 1 2; do echo "$j"; done; for _ in c; do for _ in d; do true; done; done; done; for i in a; do echo "$i"; done
