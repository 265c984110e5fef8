# hadolint shell=p▮
FROM x
