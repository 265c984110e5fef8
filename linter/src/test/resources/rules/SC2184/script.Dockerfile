FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN a=(x y); unset a[1]; echo "${a[@]}"
