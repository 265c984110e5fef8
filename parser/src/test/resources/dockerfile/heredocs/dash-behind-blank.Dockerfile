FROM a
RUN cat << -EOF
b
-EOF
RUN cat <<- EOF
RUN b
