FROM debian:13
ENV DIR=/dir/ FILE=/file
COPY a b $DIR
COPY a b "$FILE"
COPY a b ${UNKNOWN}
COPY a b ..
COPY a b ./x/.
COPY ["a", "b", "c d"]
COPY <<A <<B /etc/both
a
A
b
B
COPY --link a /b
COPY *.csproj ./site/ 2>/dev/null || true
COPY a b || c
COPY a ./
# DF3038 tells of the comment
COPY a b # comment
