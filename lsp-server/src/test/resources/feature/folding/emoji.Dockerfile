FROM a AS ü
# 😀
# b
RUN <<É
if 😀; then
 b
fi
É
