// Tests under node see the environment of their caller.
Module["preRun"] = () => Object.assign(ENV, process.env);
