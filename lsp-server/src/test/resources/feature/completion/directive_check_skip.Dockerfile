# check=error=true;skip=StageNameCasing,Js▮
